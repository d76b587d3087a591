package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.confera.mail.boundary.Outbox;
import org.confera.meeting.entity.MeetingState;
import org.confera.schedule.boundary.Planned;
import org.confera.schedule.boundary.Schedule;
import org.confera.schedule.entity.PlanRefusal;
import org.confera.schedule.entity.PlanRefusedException;
import org.confera.web.security.BaseAddress;

/** Plan a meeting, or change and cancel one's own. */
@Named("schedule")
@RequestScoped
public class ScheduleView {

    @Inject
    private Schedule schedule;
    @Inject
    private ScheduleForm form;
    @Inject
    private Outbox outbox;
    @Inject
    private CurrentAccount me;
    @Inject
    private Texts texts;
    @Inject
    private Assets assets;
    @Inject
    private BaseAddress baseAddress;
    private String code;
    private String notice;
    private Planned planned;
    private String preview;

    /** A fresh form, or that of the meeting that the address names; of a foreign one nothing is told. */
    public void enter() throws IOException {
        if (code == null) {
            form.begin();
            return;
        }
        Optional<Planned> found = schedule.find(me.getId(), code);
        if (found.isEmpty()) {
            go("");
            return;
        }
        planned = found.get();
        form.show(planned);
        Notice.of(notice).ifPresent(known -> texts.news(known.key()));
    }

    public void submit() throws IOException {
        try {
            if (code == null) {
                String made = schedule.plan(me.getId(), form.request(), baseAddress.getUrl());
                go(afterPlanning(made));
            } else {
                schedule.change(me.getId(), code, form.request(), baseAddress.getUrl());
                go("?notice=" + Notice.CHANGED.parameter());
            }
        } catch (PlanRefusedException refused) {
            show(refused.refusals());
        }
    }

    /** Without mail the host has to pass the link on, which the page of the meeting shows. */
    private String afterPlanning(String made) {
        if (!form.hasGuests()) {
            return "?notice=" + Notice.PLANNED.parameter();
        }
        return isMailOn() ? "?notice=" + Notice.INVITED.parameter()
                : "schedule.xhtml?meeting=" + made + "&notice=" + Notice.UNMAILED.parameter();
    }

    /** In the preview no link leads away. */
    public void showPreview() {
        try {
            preview = schedule.preview(me.getId(), form.request(), baseAddress.getUrl()).replaceFirst("<head>", "<head><base target=\"_blank\">");
        } catch (PlanRefusedException refused) {
            show(refused.refusals());
        }
    }

    public void cancel() throws IOException {
        try {
            schedule.cancel(me.getId(), code);
            go("?notice=" + Notice.CANCELLED.parameter());
        } catch (PlanRefusedException refused) {
            show(refused.refusals());
        }
    }

    private void show(List<PlanRefusal> refusals) {
        refusals.forEach(refusal -> texts.error(ScheduleForm.clientId(refusal.field()), refusal.key(), refusal.arguments().toArray()));
    }

    private void go(String where) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(assets.getHome() + where);
    }

    public boolean isMailOn() {
        return outbox.isOn();
    }

    public boolean isNew() {
        return code == null;
    }

    public String getLink() {
        return planned().link();
    }

    public boolean isBegun() {
        return planned().state() != MeetingState.SCHEDULED;
    }

    /** While a form is being read it is not yet known whose it is, so that its button has to be there. */
    public boolean isCancellable() {
        boolean reading = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return reading || !isNew() && !isBegun();
    }

    public List<InviteeRow> getInvitees() {
        return isNew() ? List.of() : planned().invitees().stream().map(invitee -> InviteeRow.of(invitee, texts)).toList();
    }

    private Planned planned() {
        if (planned == null) {
            planned = schedule.find(me.getId(), code).orElseThrow(() -> new IllegalStateException("a meeting that is no more was asked for"));
        }
        return planned;
    }

    /** The HTML of the mail, once it was asked for. */
    public String getPreview() {
        return preview;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }
}

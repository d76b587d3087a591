package org.confera.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.primefaces.csp.CspException;

/**
 * A form that was open for longer than its session lived can't be sent any more, nor one that was sent without the nonce
 * of its page, as PrimeFaces' script would: the person gets the same page anew, with a sentence that says so, instead of
 * an error.
 */
class FreshPageHandler extends ExceptionHandlerWrapper {

    FreshPageHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        String viewId = null;
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) { // without a nonce each phase after it complains as well
            Throwable cause = staleForm(queued.next().getContext().getException());
            if (cause != null) {
                queued.remove();
                viewId = cause instanceof ViewExpiredException expired ? expired.getViewId() : shown();
            }
        }
        if (viewId == null) {
            getWrapped().handle();
        } else {
            showAnew(viewId);
        }
    }

    /** What the form is refused for, if it is stale; else null. */
    private static Throwable staleForm(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof ViewExpiredException || cause instanceof CspException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String shown() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    private static void showAnew(String viewId) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(Doors.address(viewId.substring(1), external.getRequestContextPath(),
                    external.getRequestParameterMap().get("return"), Notice.EXPIRED));
            faces.responseComplete();
        } catch (IOException broken) {
            throw new FacesException(broken);
        }
    }
}

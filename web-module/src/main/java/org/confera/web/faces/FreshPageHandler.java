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

/**
 * A form that was open for longer than its session lived can't be sent any more: the person gets the same page anew,
 * with a sentence that says so, instead of an error.
 */
class FreshPageHandler extends ExceptionHandlerWrapper {

    FreshPageHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            if (queued.next().getContext().getException() instanceof ViewExpiredException expired) {
                queued.remove();
                showAnew(expired.getViewId());
                return;
            }
        }
        getWrapped().handle();
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

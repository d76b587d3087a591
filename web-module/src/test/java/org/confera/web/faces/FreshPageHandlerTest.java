package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;

class FreshPageHandlerTest {

    private final List<ExceptionQueuedEvent> queued = new ArrayList<>();
    private final List<String> redirects = new ArrayList<>();
    private final Page page = new Page();
    private boolean isLeftToFaces;

    @AfterEach
    void leave() {
        page.leave();
    }

    @Test
    void aFormOpenedTooLongAgoLeadsToItsPageAnew() {
        handle(new ViewExpiredException("gone", "/sign-in.xhtml"));
        assertEquals(List.of("/meet/sign-in.xhtml?notice=expired"), redirects);
    }

    @Test
    void aFormWithoutThePagesNonceLeadsToItsPageAnewOnce() {
        handle(new CspException("CSP nonce mismatch"), new FacesException(new CspException("CSP nonce mismatch")));
        assertEquals(List.of("/meet/sign-up.xhtml?notice=expired"), redirects);
        assertTrue(queued.isEmpty(), "nothing is left for the log");
    }

    @Test
    void whateverElseHappensIsAnErrorStill() {
        handle(new IllegalStateException("a bug"));
        assertEquals(List.of(), redirects);
        assertTrue(isLeftToFaces);
        assertEquals(1, queued.size());
    }

    private void handle(Throwable... thrown) {
        for (Throwable one : thrown) {
            queued.add(new ExceptionQueuedEvent(page, new ExceptionQueuedEventContext(page, one)));
        }
        new FreshPageHandler(new FacesHandler()).handle();
    }

    private final class FacesHandler extends ExceptionHandlerWrapper {

        FacesHandler() {
            super(null);
        }

        @Override
        public Iterable<ExceptionQueuedEvent> getUnhandledExceptionQueuedEvents() {
            return queued;
        }

        @Override
        public void handle() {
            isLeftToFaces = true;
        }
    }

    /** The sign-up page, and what is done about it. */
    private final class Page extends FacesContextWrapper {

        Page() {
            super(null);
            setCurrentInstance(this);
        }

        void leave() {
            setCurrentInstance(null);
        }

        @Override
        public PhaseId getCurrentPhaseId() {
            return PhaseId.RENDER_RESPONSE;
        }

        @Override
        public UIViewRoot getViewRoot() {
            UIViewRoot root = new UIViewRoot();
            root.setViewId("/sign-up.xhtml");
            return root;
        }

        @Override
        public void responseComplete() {
            assertEquals(1, redirects.size());
        }

        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public void redirect(String address) {
                    redirects.add(address);
                }

                @Override
                public String getRequestContextPath() {
                    return "/meet";
                }

                @Override
                public Map<String, Object> getApplicationMap() {
                    return new HashMap<>();
                }

                @Override
                public Map<String, String> getRequestParameterMap() {
                    return Map.of();
                }
            };
        }
    }
}

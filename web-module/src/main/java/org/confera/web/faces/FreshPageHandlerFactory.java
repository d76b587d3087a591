package org.confera.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FreshPageHandler} before the exception handlers of Faces and PrimeFaces. */
public class FreshPageHandlerFactory extends ExceptionHandlerFactory {

    public FreshPageHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FreshPageHandler(getWrapped().getExceptionHandler());
    }
}

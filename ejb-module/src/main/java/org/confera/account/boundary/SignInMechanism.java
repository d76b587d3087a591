package org.confera.account.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.control.AccountLog;

/**
 * The one authentication mechanism of Confera. Pages show the person's credential once ({@code
 * SecurityContext.authenticate}) and the HTTP session remembers them, or a cookie where the session was lost with its
 * server; a bearer token would be asked here as well, before the session, since two mechanisms in one EAR clash.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler identities;
    @Inject
    private Recognition recognition;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential shown = context.getAuthParameters().getCredential();
        if (shown != null) {
            return signIn(shown, request, response, context);
        }
        try {
            boolean matters = context.isProtected() || StrangerResponse.isPage(request);
            Optional<SignedIn> person = matters ? recognition.who(request, response) : SignedIn.of(request);
            return person.map(known -> letIn(known, request, context))
                    .orElseGet(() -> context.isProtected() ? StrangerResponse.to(request, response) : context.doNothing());
        } catch (RuntimeException e) {
            AccountLog.LOG.notRecognised(request.getRemoteAddr(), e);
            return StrangerResponse.later(request, response);
        }
    }

    private static AuthenticationStatus letIn(SignedIn person, HttpServletRequest request, HttpMessageContext context) {
        CurrentSignIn.note(person, request);
        return context.notifyContainerAboutLogin(new CallerPrincipal(person.account().toString()), person.groups());
    }

    private AuthenticationStatus signIn(Credential shown, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (shown instanceof CaptchaCredential typed) {
            typed.from(request.getRemoteAddr());
        }
        CredentialValidationResult result = identities.validate(shown);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        UUID account = UUID.fromString(result.getCallerPrincipal().getName());
        CurrentSignIn.note(recognition.begin(account, result.getCallerGroups(), request, response), request);
        return context.notifyContainerAboutLogin(result);
    }

    /** Called by {@code HttpServletRequest.logout()}; the end of the sign-in also closes its WebSockets. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        recognition.end(request, response);
        context.cleanClientSubject();
    }
}

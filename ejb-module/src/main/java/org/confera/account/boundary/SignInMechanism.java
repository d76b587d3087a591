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
 * SecurityContext.authenticate}) and the HTTP session remembers them; a bearer token would be asked here as well,
 * before the session, since two mechanisms in one EAR clash.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler identities;
    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential shown = context.getAuthParameters().getCredential();
        if (shown != null) {
            return signIn(shown, request, context);
        }
        Optional<SignedIn> remembered = SignedIn.of(request);
        if (remembered.isPresent() && context.isProtected() && !mayStay(remembered.get())) {
            SignedIn.forget(request);
            remembered = Optional.empty();
        }
        if (remembered.isPresent()) {
            SignedIn person = remembered.get();
            return context.notifyContainerAboutLogin(new CallerPrincipal(person.account().toString()), person.groups());
        }
        return context.isProtected() ? StrangerResponse.to(request, response) : context.doNothing();
    }

    private AuthenticationStatus signIn(Credential shown, HttpServletRequest request, HttpMessageContext context) {
        if (shown instanceof CaptchaCredential typed) {
            typed.from(request.getRemoteAddr());
        }
        CredentialValidationResult result = identities.validate(shown);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        new SignedIn(UUID.fromString(result.getCallerPrincipal().getName()), result.getCallerGroups()).remember(request);
        return context.notifyContainerAboutLogin(result);
    }

    /** Whether the account still exists and is enabled. While the database is silent, people stay in their calls. */
    private boolean mayStay(SignedIn person) {
        try {
            return accounts.find(person.account()).filter(account -> !account.isDisabled()).isPresent();
        } catch (RuntimeException e) {
            AccountLog.LOG.notAsked(person.account(), e);
            return true;
        }
    }

    /** Called by {@code HttpServletRequest.logout()}; ending the session also closes its WebSockets. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SignedIn.forget(request);
        context.cleanClientSubject();
    }
}

package dev.statusquo.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

/** Credentials: a token, a name with a password. */
final class CredentialRoutes {
    void addTo(Router router) {
        router.add("GET", "/bearer", request -> let(request, "Bearer", "let-me-in", "known"))
                .add("GET", "/basic", request -> let(request, "Basic", basic("aladdin:open sesame"), "aladdin"));
    }

    private static String basic(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The scheme has no case (RFC 9110 11.1). */
    private static Response let(Request request, String scheme, String wanted, String user) {
        String[] given = request.field("Authorization").orElse("").split(" +", 2);
        if (given.length < 2 || !given[0].equalsIgnoreCase(scheme) || !isSame(given[1], wanted)) {
            throw new Refusal(401, "Say who you are.").with("WWW-Authenticate", scheme + " realm=\"reference\"");
        }
        return Response.json(200, Map.of("user", user));
    }

    private static boolean isSame(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}

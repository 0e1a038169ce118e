package dev.statusquo.clients;

import dev.statusquo.model.Client;
import dev.statusquo.model.Limits;
import java.util.List;

/** The clients there are. */
public final class InstalledClients {
    private InstalledClients() {}

    /** {@return a client of each kind, in the order of a report; whether it is on this machine is found out when it is asked} */
    public static List<Client> all(Limits limits) {
        return List.of(
                new RestAssuredClient(), new JdkClient(), new Curl(), new PythonRequests(limits), new Chromium());
    }

    /** {@return a text without the address that it was sent to, which differs from run to run} */
    static String withoutAddress(String text, String url) {
        String authority = url.replaceFirst("^http://([^/]+).*", "$1");
        return text.replaceAll("https?://" + java.util.regex.Pattern.quote(authority) + "\\S*", "the target")
                .replace(authority, "the target")
                .strip();
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the clients in Java share: a line in for each call, a line out for what the client made of it. */
final class Peer {
    /** One call. */
    record Call(String method, String url, Duration limit, List<String[]> fields) {}

    /** An answer that reached the caller; success is null if the client has no opinion. */
    record Answer(int status, String phrase, Boolean success, long octets, List<String> fields) {}

    /** A client. */
    interface Client {
        Answer ask(Call call) throws Exception;
    }

    private Peer() {}

    /** Calls the client for each line until the input ends. */
    static void serve(Client client) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(said(client, call(line.split("\t", -1))));
        }
        System.exit(0);
    }

    private static Call call(String[] words) {
        List<String[]> fields = Arrays.stream(words).skip(3).map(field -> field.split(": ", 2)).toList();
        return new Call(words[0], words[1], Duration.ofMillis(Math.round(Double.parseDouble(words[2]) * 1000)), fields);
    }

    private static String said(Client client, Call call) {
        try {
            Answer answer = client.ask(call);
            String opinion = answer.success() == null ? "-" : answer.success() ? "yes" : "no";
            List<String> words = new ArrayList<>(List.of(
                    "answer", "" + answer.status(), plain(answer.phrase()), opinion, "", "" + answer.octets()));
            answer.fields().forEach(field -> words.add(plain(field)));
            return String.join("\t", words);
        } catch (Exception thrown) { // whatever the library throws is what is asked for
            return "error\t" + plain(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\t\r\n]+", " ").strip();
    }
}

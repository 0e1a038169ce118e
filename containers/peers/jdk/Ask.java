import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

final class Ask {
    public static void main(String[] none) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Peer.serve(call -> {
            var request = HttpRequest.newBuilder(URI.create(call.url()))
                    .timeout(call.limit())
                    .method(call.method(), BodyPublishers.noBody());
            call.fields().forEach(field -> request.header(field[0], field[1]));
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            List<String> fields = answer.headers().map().entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + ": " + value))
                    .toList();
            return new Peer.Answer(answer.statusCode(), "", null, answer.body().length, fields);
        });
    }
}

import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

final class Ask {
    public static void main(String[] none) throws Exception {
        Peer.serve(call -> {
            OkHttpClient client = new OkHttpClient.Builder()
                    .callTimeout(call.limit())
                    .build();
            boolean isRead = call.method().equals("GET") || call.method().equals("HEAD");
            Request.Builder request = new Request.Builder()
                    .url(call.url())
                    .method(call.method(), isRead ? null : RequestBody.create(new byte[0], null));
            call.fields().forEach(field -> request.header(field[0], field[1]));
            try (var answer = client.newCall(request.build()).execute()) {
                List<String> fields = new ArrayList<>();
                answer.headers().forEach(field -> fields.add(field.getFirst() + ": " + field.getSecond()));
                return new Peer.Answer(
                        answer.code(), answer.message(), answer.isSuccessful(), answer.body().bytes().length, fields);
            } finally {
                client.connectionPool().evictAll();
                client.dispatcher().executorService().shutdown();
            }
        });
    }
}

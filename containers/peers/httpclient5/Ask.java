import java.util.Arrays;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

final class Ask {
    public static void main(String[] none) throws Exception {
        Peer.serve(call -> {
            Timeout limit = Timeout.of(call.limit());
            var connections = PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(limit)
                            .setSocketTimeout(limit)
                            .build())
                    .build();
            try (var client = HttpClients.custom()
                    .setConnectionManager(connections)
                    .setDefaultRequestConfig(
                            RequestConfig.custom().setResponseTimeout(limit).build())
                    .build()) {
                var request = ClassicRequestBuilder.create(call.method()).setUri(call.url());
                call.fields().forEach(field -> request.addHeader(field[0], field[1]));
                return client.execute(request.build(), answer -> {
                    byte[] content = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
                    return new Peer.Answer(
                            answer.getCode(),
                            answer.getReasonPhrase(),
                            null,
                            content.length,
                            Arrays.stream(answer.getHeaders())
                                    .map(field -> field.getName() + ": " + field.getValue())
                                    .toList());
                });
            }
        });
    }
}

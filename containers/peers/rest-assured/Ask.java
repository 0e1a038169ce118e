import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

final class Ask {
    public static void main(String[] none) throws Exception {
        Peer.serve(call -> {
            int milliseconds = Math.toIntExact(call.limit().toMillis());
            RestAssuredConfig config = RestAssuredConfig.config()
                    .httpClient(HttpClientConfig.httpClientConfig()
                            .setParam("http.connection.timeout", milliseconds)
                            .setParam("http.socket.timeout", milliseconds));
            RequestSpecification given = given().config(config).urlEncodingEnabled(false);
            call.fields().forEach(field -> given.header(field[0], field[1]));
            Response answer = given.when().request(call.method(), call.url());
            String phrase = answer.statusLine().replaceFirst("^\\S+ \\S+ ?", "");
            return new Peer.Answer(
                    answer.statusCode(),
                    phrase,
                    null,
                    answer.asByteArray().length,
                    answer.headers().asList().stream()
                            .map(field -> field.getName() + ": " + field.getValue())
                            .toList());
        });
    }
}

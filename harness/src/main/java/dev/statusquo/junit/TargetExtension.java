package dev.statusquo.junit;

import dev.statusquo.config.LimitSettings;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Target;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Resolves what {@link StatusQuoTarget} promises. */
final class TargetExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TargetExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == HttpAddress.class || type == RequestSpecification.class || type == Target.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        StartedTarget started = started(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == HttpAddress.class) {
            return started.running().address();
        }
        return type == Target.class ? started.running().target() : specification(started);
    }

    private static StartedTarget started(ExtensionContext context) {
        StatusQuoTarget annotation = context.getRequiredTestClass().getAnnotation(StatusQuoTarget.class);
        if (annotation == null) {
            throw new IllegalStateException(context.getRequiredTestClass() + " has no @StatusQuoTarget");
        }
        Class<?> test = context.getRequiredTestClass();
        String request = annotation.value();
        return request.isEmpty()
                ? Session.of(context, NAMESPACE)
                        .computed(test.getName(), StartedTarget.class, () -> StartedTarget.service(test))
                : Session.of(context, NAMESPACE)
                        .computed(request, StartedTarget.class, () -> StartedTarget.start(request));
    }

    private static RequestSpecification specification(StartedTarget started) {
        Duration limit = LimitSettings.current().exchange();
        HttpClientConfig client = HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", (int)
                        LimitSettings.current().connect().toMillis())
                .setParam("http.socket.timeout", (int) limit.toMillis());
        return new RequestSpecBuilder()
                .setBaseUri(started.running().address().url())
                .setConfig(RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .httpClient(client))
                .build();
    }
}

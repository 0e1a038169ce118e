package dev.statusquo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a started target. Its tests and its constructor may take an {@link dev.statusquo.http.HttpAddress}, a REST Assured
 * {@link io.restassured.specification.RequestSpecification} with redirects off and time limits on, or a
 * {@link dev.statusquo.model.Target}. The target is started once for all classes that name it and stopped with the session.
 *
 * <pre>{@code
 * @StatusQuoTarget("flask")
 * class MyTest {
 *     @Test
 *     void answers_620(RequestSpecification flask) {
 *         given().spec(flask).when().get("/custom-status").then().statusCode(620);
 *     }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TargetExtension.class)
public @interface StatusQuoTarget {

    /**
     * Says what to start, in the grammar of {@link dev.statusquo.config.RequestedTarget}.
     *
     * @return such as {@code flask}, {@code flask+waitress} or {@code flask@2.0.3,werkzeug=2.0.3}
     */
    String value();
}

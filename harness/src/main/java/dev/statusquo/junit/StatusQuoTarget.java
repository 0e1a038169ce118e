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
     * Says what to start, in the grammar of {@link dev.statusquo.config.TargetRequest}.
     *
     * @return such as {@code flask}, {@code flask+waitress} or {@code flask@2.0.3,werkzeug=2.0.3}; nothing for a service of one's own
     */
    String value() default "";

    /**
     * Says where a service of one's own listens already.
     *
     * @return such as {@code http://127.0.0.1:3000}; a static field with a Testcontainers container stands for it, too, and the system property
     *     {@code statusquo.address} goes before both
     */
    String address() default "";

    /**
     * Names the file with the routes of that service.
     *
     * @return such as {@code statusquo.yaml}, from the folder in which the tests run
     */
    String service() default "";
}

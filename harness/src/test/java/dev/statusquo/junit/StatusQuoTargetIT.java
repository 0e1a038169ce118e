package dev.statusquo.junit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Target;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What a user's own test looks like, and that it gets what it asks for. */
@StatusQuoTarget("flask")
class StatusQuoTargetIT {

    @Test
    void a_test_gets_a_specification_for_the_started_target(RequestSpecification flask) {
        given().spec(flask).when().get("/custom-status").then().statusCode(620);
    }

    @Test
    void a_test_gets_the_address_and_the_target(HttpAddress address, Target target) {
        assertThat(address.port()).isPositive();
        assertThat(target.framework().name()).isEqualTo("flask");
    }

    @Test
    void redirects_are_not_followed(RequestSpecification flask) {
        given().spec(flask).when().get("/redirect/302").then().statusCode(302);
    }
}

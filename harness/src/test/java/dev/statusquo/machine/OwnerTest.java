package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void this_process_is_alive_and_survives_its_label() {
        Owner self = Owner.self();

        assertThat(Owner.parse(self.label())).contains(self);
        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void a_process_with_the_same_id_and_another_start_is_another_one() {
        Owner self = Owner.self();

        assertThat(new Owner(self.pid(), self.start() - 1).isAlive()).isFalse();
    }

    @Test
    void what_is_no_label_names_nobody() {
        assertThat(Owner.parse("somebody")).isEmpty();
        assertThat(Owner.parse("12-")).isEmpty();
    }
}

package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.machine.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolverProbeTest {
    @TempDir
    Path folder;

    @Test
    void a_cache_that_can_be_made_is_told_with_the_room_it_has() {
        ResolverProbe room = ResolverProbe.room(new Cache(folder.resolve("cache")));

        assertThat(room.finding()).matches(".*/cache, \\d+ GiB free");
    }

    @Test
    void a_cache_that_cannot_be_made_is_told_with_how_to_mend() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        ResolverProbe room = ResolverProbe.room(new Cache(file.resolve("cache")));

        assertThat(room.isThere()).isFalse();
        assertThat(room.mend()).hasValueSatisfying(mend -> assertThat(mend).contains("STATUSQUO_CACHE"));
    }
}

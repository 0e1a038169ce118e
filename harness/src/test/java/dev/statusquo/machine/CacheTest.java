package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_once_however_many_ask() {
        AtomicInteger made = new AtomicInteger();
        Cache cache = new Cache(folder);

        Stream.generate(() -> CompletableFuture.runAsync(() -> cache.once("a/b", empty -> {
                    made.incrementAndGet();
                    Files.writeString(empty.resolve("file"), "content");
                })))
                .limit(8)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(made).hasValue(1);
        assertThat(folder.resolve("a/b/file")).hasContent("content");
    }

    @Test
    void what_was_left_unfinished_is_made_anew() {
        Cache cache = new Cache(folder);
        assertThatThrownBy(() -> cache.once("a", empty -> {
                    Files.writeString(empty.resolve("half"), "");
                    throw new IOException("no room");
                }))
                .isInstanceOf(UncheckedIOException.class);

        cache.once("a", empty -> Files.writeString(empty.resolve("whole"), ""));

        assertThat(folder.resolve("a/half")).doesNotExist();
        assertThat(folder.resolve("a/whole")).exists();
    }

    @Test
    void the_environment_names_its_place() {
        assertThat(Cache.in(Map.of("STATUSQUO_CACHE", "/one", "XDG_CACHE_HOME", "/two"), folder)
                        .folder())
                .isEqualTo(Path.of("/one"));
        assertThat(Cache.in(Map.of("XDG_CACHE_HOME", "/two"), folder).folder()).isEqualTo(Path.of("/two/statusquo"));
        assertThat(Cache.in(Map.of(), folder).folder()).isEqualTo(folder.resolve(".cache/statusquo"));
    }
}

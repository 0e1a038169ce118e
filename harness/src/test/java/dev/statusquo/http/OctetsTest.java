package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OctetsTest {

    @Test
    void octets_are_equal_by_content_and_never_change() {
        byte[] bytes = {1, 2, 3};
        Octets octets = Octets.of(bytes);
        bytes[0] = 9;
        octets.toArray()[1] = 9;

        assertThat(octets).isEqualTo(Octets.of(new byte[] {1, 2, 3})).hasSameHashCodeAs(Octets.of(new byte[] {1, 2, 3
        }));
        assertThat(octets).isNotEqualTo(Octets.of(new byte[] {1, 2}));
    }

    @Test
    void every_octet_survives_latin1_and_base64() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Octets octets = Octets.of(all);

        assertThat(Octets.latin1(octets.asLatin1())).isEqualTo(octets);
        assertThat(Octets.ofBase64(octets.base64())).isEqualTo(octets);
    }

    @Test
    void octets_are_joined_and_cut() {
        Octets joined = Octets.utf8("ab").plus(Octets.utf8("cd"));

        assertThat(joined.asUtf8()).isEqualTo("abcd");
        assertThat(joined.slice(1, 3).asUtf8()).isEqualTo("bc");
        assertThat(joined.slice(2, 2).isEmpty()).isTrue();
    }

    @Test
    void text_shows_control_characters_as_escapes() {
        assertThat(Octets.latin1("a\r\n\t\u001b\u00ff")).hasToString("a\\r\\n\\t\\x1b\\xff");
    }
}

package dev.statusquo.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small grammars of RFC 9110 5.6 and RFC 3986 that several fields and targets share. */
final class Syntax {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern PARAMETER = Pattern.compile(
            "[ \t]*;[ \t]*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\";,\\s]*)))?");

    private Syntax() {}

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** {@return the text without the spaces and tabs around it (OWS)} */
    static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    /** {@return the octets behind percent-encoding as UTF-8} Throws a 400 if the encoding is not valid. */
    static String percentDecoded(String text) {
        byte[] octets = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                octets[length++] = (byte) hex(text, i + 1);
                i += 2;
            } else {
                octets[length++] = (byte) c;
            }
        }
        return utf8(ByteBuffer.wrap(octets, 0, length));
    }

    private static int hex(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        if (low < 0) {
            throw new Refusal(400, "A percent sign is not followed by two hexadecimal digits.");
        }
        return high * 16 + low;
    }

    static String utf8(ByteBuffer octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "The text is not valid UTF-8.");
        }
    }

    /** {@return the pairs of a query or of a form (application/x-www-form-urlencoded), by name and in order} */
    static Map<String, List<String>> form(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.replace('+', ' ').split("=", 2);
                values.computeIfAbsent(percentDecoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? percentDecoded(parts[1]) : "");
            }
        }
        return values;
    }

    /** {@return the parameters behind a value, names in lower case and quoted pairs undone (RFC 9110 5.6.6)} */
    static Map<String, String> parameters(String value) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                String text = matcher.group(2) == null
                        ? matcher.group(3)
                        : matcher.group(2).replaceAll("\\\\(.)", "$1");
                parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), text);
            }
        }
        return parameters;
    }

    /** {@return the media type without parameters, in lower case} */
    static String mediaType(String value) {
        return trimmed(value.split(";", 2)[0]).toLowerCase(Locale.ROOT);
    }
}

package io.drumbeat.setting;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * What a setting of some type looks like.
 *
 * @param chinese in words, with an example
 * @param english the same
 */
record Expected(String chinese, String english) {
    private static final int MOST_CHOICES = 12;

    private static final Map<Class<?>, Expected> KNOWN = Map.of(
            Integer.class, new Expected("整数，如 7", "a whole number, such as 7"),
            Long.class, new Expected("整数，如 7", "a whole number, such as 7"),
            Boolean.class, new Expected("true 或 false", "true or false"),
            Duration.class, new Expected("带单位的时长，如 90s、5m、2h", "a duration with its unit, such as 90s, 5m or 2h"),
            ZoneId.class, new Expected("时区，如 Asia/Shanghai", "a time zone, such as Asia/Shanghai"),
            LocalTime.class, new Expected("加了引号的时:分，如 \"04:00\"", "hours and minutes in quotes, such as \"04:00\""),
            Path.class, new Expected("文件夹，如 ./data", "a folder, such as ./data"),
            DataSize.class, new Expected("带单位的大小，如 10MB", "a size with its unit, such as 10MB"),
            Charset.class, new Expected("字符编码，如 UTF-8", "a charset, such as UTF-8"),
            java.net.InetAddress.class,
                    new Expected("这台机器的地址，如 127.0.0.1 或 0.0.0.0", "an address of this machine, such as 127.0.0.1"));

    /** By the setting itself where the type says too little. */
    private static final Map<String, Expected> BY_NAME = Map.of(
            "server.port", new Expected("0 到 65535 的整数，如 8080", "a whole number from 0 to 65535, such as 8080"),
            "management.server.port",
                    new Expected("0 到 65535 的整数，如 8081", "a whole number from 0 to 65535, such as 8081"));

    static Expected of(String name, @Nullable Class<?> type) {
        var byName = BY_NAME.get(name);
        if (byName != null) {
            return byName;
        }
        if (type == null) {
            return other();
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        var known = KNOWN.get(ClassUtils.resolvePrimitiveIfNecessary(type));
        return known == null ? other() : known;
    }

    private static Expected oneOf(Class<?> type) {
        var choices = Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .limit(MOST_CHOICES)
                .collect(Collectors.joining(", "));
        return new Expected(choices + " 之一", "one of " + choices);
    }

    private static Expected other() {
        return new Expected("一个值，写法见 README 的设置表", "one value, as in the table of settings in the README");
    }
}

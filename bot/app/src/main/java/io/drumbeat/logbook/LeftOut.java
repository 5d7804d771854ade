package io.drumbeat.logbook;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Says behind a line how many of its kind were left out before it. Made by the log's configuration, by its name. */
public final class LeftOut extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        var pairs = event.getKeyValuePairs();
        if (pairs != null) {
            for (var pair : pairs) {
                if (OnceAMinute.LEFT_OUT.equals(pair.key)) {
                    return "（此前同样的还有 %s 次没有写 · +%s more）".formatted(pair.value, pair.value);
                }
            }
        }
        return "";
    }
}

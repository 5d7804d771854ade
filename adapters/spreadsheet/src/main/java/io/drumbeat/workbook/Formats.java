package io.drumbeat.workbook;

import io.drumbeat.archive.Markup;
import io.drumbeat.archive.Parts;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The formats of cells by the number under which a cell names one. */
final class Formats {
    private final List<FormatCode> byStyle = new ArrayList<>();
    private final Map<Integer, FormatCode> byId = new HashMap<>();

    static Formats of(Parts parts, String path) {
        var all = new Formats();
        parts.open(path, Most.OTHER).ifPresent(part -> {
            try (part) {
                all.read(part);
            }
        });
        return all;
    }

    private void read(Markup part) {
        var ofCells = false;
        for (var step = part.next(); step != Markup.Step.END; step = part.next()) {
            if (step == Markup.Step.TEXT) {
                continue;
            }
            var opens = step == Markup.Step.OPENS;
            switch (part.name()) {
                case "cellXfs" -> ofCells = opens;
                case "numFmt" -> {
                    if (opens) {
                        named(part);
                    }
                }
                case "xf" -> {
                    if (opens && ofCells) {
                        style(number(part.attribute("numFmtId"), 0));
                    }
                }
                default -> {}
            }
        }
    }

    private void named(Markup part) {
        var code = part.attribute("formatCode");
        if (code != null) {
            byId.put(number(part.attribute("numFmtId"), -1), FormatCode.of(code));
        }
        notTooMany(byId.size());
    }

    private void style(int id) {
        byStyle.add(Objects.requireNonNullElseGet(byId.get(id), () -> FormatCode.builtIn(id)));
        notTooMany(byStyle.size());
    }

    private static void notTooMany(int count) {
        if (count > Most.FORMATS) {
            throw new Unreadable(Workbooks.SAID.say("formats", Map.of("most", Most.FORMATS)));
        }
    }

    /** A style that is not there adds nothing. */
    FormatCode get(@Nullable String style) {
        var number = number(style, 0);
        return number >= 0 && number < byStyle.size() ? byStyle.get(number) : FormatCode.PLAIN;
    }

    static int number(@Nullable String said, int otherwise) {
        try {
            return said == null ? otherwise : Integer.parseInt(said.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}

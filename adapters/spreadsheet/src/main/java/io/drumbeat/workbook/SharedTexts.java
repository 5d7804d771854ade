package io.drumbeat.workbook;

import io.drumbeat.archive.Markup;
import io.drumbeat.archive.Parts;
import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The texts that cells share, by their numbers. */
final class SharedTexts {
    private final List<String> texts = new ArrayList<>();
    private int characters;

    static SharedTexts of(Parts parts, String path) {
        var all = new SharedTexts();
        parts.open(path, Most.SHARED).ifPresent(part -> {
            try (part) {
                all.read(part);
            }
        });
        return all;
    }

    private void read(Markup part) {
        var text = new TextOf(this::tooLong);
        part.inText(this::tooLong);
        for (var step = part.next(); step != Markup.Step.END; step = part.next()) {
            text.take(step, part);
            if (step == Markup.Step.CLOSES && part.name().equals("si")) {
                add(text.taken());
            }
        }
    }

    private Unreadable tooLong() {
        return new Unreadable(Workbooks.SAID.say("sharedOne", Map.of("number", texts.size() + 1, "most", Limits.CELL)));
    }

    private void add(String text) {
        texts.add(text);
        characters += text.length();
        if (texts.size() > Most.TEXTS) {
            throw new Unreadable(Workbooks.SAID.say("sharedMany", Map.of("most", Most.TEXTS)));
        }
        if (characters > Most.TEXT) {
            throw new Unreadable(Workbooks.SAID.say("sharedLong", Map.of("most", Most.TEXT)));
        }
    }

    /** @param at where the cell is that wants it */
    String get(String number, Supplier<String> at) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException lost) {
            throw new Unreadable(
                    Workbooks.SAID.say("sharedLost", Map.of("at", at.get(), "number", Place.shortened(number))), lost);
        }
    }
}

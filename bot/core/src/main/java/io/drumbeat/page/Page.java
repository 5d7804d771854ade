package io.drumbeat.page;

import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a list that is longer than a card.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param items those of this page
 */
public record Page<T>(int number, int pages, List<T> items) {
    private static final Sentences SENTENCES = Sentences.beside(Page.class);

    /** Which page is wanted, the first where none is said. */
    public static final Slot<Integer> SLOT =
            new Slot<>("page", Integer.class, "页").called("页").like("2").readBy(Page::read);

    public Page {
        items = List.copyOf(items);
    }

    private static Integer read(String said) {
        var digits = said.replaceAll("[第页 ]", "");
        if (!digits.matches("[1-9]\\d{0,3}")) {
            throw new Refused(SENTENCES.say("wrong", Map.of("said", said)));
        }
        return Integer.valueOf(digits);
    }

    /** The page that is wanted, or the last where there are not so many. */
    public static <T> Page<T> of(List<T> all, int size, Utterance said) {
        var pages = Math.max(1, (all.size() + size - 1) / size);
        var number = Math.min(pages, said.get(SLOT).orElse(1));
        return new Page<>(number, pages, all.subList((number - 1) * size, Math.min(all.size(), number * size)));
    }

    /** As {@code 第 2 / 5 页}; empty where there is only one. */
    public String place() {
        return pages == 1 ? "" : SENTENCES.say("place", Map.of("number", number, "pages", pages));
    }

    /** The same behind a title. */
    public String behind() {
        return pages == 1 ? "" : SENTENCES.say("behind", Map.of("place", place()));
    }

    /**
     * Turns to the pages before and after.
     *
     * @param words what shows the list from its beginning
     */
    public List<Button> turning(String words) {
        var buttons = new ArrayList<Button>();
        if (number > 1) {
            buttons.add(Button.of(SENTENCES.say("back"), "%s 页:%d".formatted(words, number - 1)));
        }
        if (number < pages) {
            buttons.add(Button.of(SENTENCES.say("next"), "%s 页:%d".formatted(words, number + 1)));
        }
        return buttons;
    }
}

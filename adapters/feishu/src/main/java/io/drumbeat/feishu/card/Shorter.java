package io.drumbeat.feishu.card;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import java.util.ArrayList;
import java.util.List;

/** Makes a card shorter: no charts and pictures, the first rows of the first tables, the beginning of long texts. */
final class Shorter {
    private static final int ROWS = 10;
    private static final int LETTERS = 1_000;

    private Shorter() {}

    static Card than(Card card) {
        var elements = new ArrayList<Element>();
        var tables = 0;
        for (var element : card.elements()) {
            if (element instanceof Element.Table && ++tables > FeishuCards.MOST_TABLES) {
                continue;
            }
            elements.addAll(shortened(element));
        }
        if (tables > FeishuCards.MOST_TABLES) {
            elements.add(new Element.Text("还有 %d 张表没有列出".formatted(tables - FeishuCards.MOST_TABLES)));
        }
        return new Card(card.title(), card.tone(), elements);
    }

    private static List<Element> shortened(Element element) {
        return switch (element) {
            case Element.Chart _, Element.Image _ -> List.of();
            case Element.Table table
            when table.rows().size() > ROWS ->
                List.of(
                        new Element.Table(table.columns(), table.rows().subList(0, ROWS)),
                        new Element.Text("还有 %d 行".formatted(table.rows().size() - ROWS)));
            case Element.Text(var text)
            when text.length() > LETTERS -> List.of(new Element.Text(text.substring(0, LETTERS) + "……"));
            case Element.Text _,
                    Element.Headline _,
                    Element.Table _,
                    Element.Fields _,
                    Element.Progress _,
                    Element.Buttons _,
                    Element.Form _,
                    Element.Link _,
                    Element.Foot _,
                    Element.Divider _ -> List.of(element);
        };
    }
}

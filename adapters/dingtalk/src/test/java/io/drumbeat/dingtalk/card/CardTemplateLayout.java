package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.CardTemplateWords.always;
import static io.drumbeat.dingtalk.card.CardTemplateWords.global;
import static io.drumbeat.dingtalk.card.CardTemplateWords.looped;
import static io.drumbeat.dingtalk.card.CardTemplateWords.margins;
import static io.drumbeat.dingtalk.card.CardTemplateWords.node;
import static io.drumbeat.dingtalk.card.CardTemplateWords.of;
import static io.drumbeat.dingtalk.card.CardTemplateWords.text;
import static io.drumbeat.dingtalk.card.CardTemplateWords.unlessEmpty;
import static io.drumbeat.dingtalk.card.CardTemplateWords.with;
import static io.drumbeat.dingtalk.card.CardTemplateWords.words;

import java.util.List;
import java.util.Map;

/** What is seen of the card, top to bottom. */
final class CardTemplateLayout {
    private CardTemplateLayout() {}

    static Map<String, Object> root() {
        var nowhere = of("type", "dynamicLink", "value", "", "valueType", "fixed", "variable", "");
        var card = node(
                "Card",
                "root",
                of("actionType", "url", "url", nowhere, "autoFold", false, "summaryContent", global("title")));
        card.put("fileName", "drumbeat");
        card.put("children", List.of(body(), charts(), form(), buttons(), notice()));
        return card;
    }

    private static Map<String, Object> body() {
        return node(
                "Markdown",
                "body",
                with(
                        margins(12),
                        "mdVer",
                        0,
                        "visible",
                        always(),
                        "content",
                        of(
                                "type",
                                "dynamicMarkdown",
                                "valueType",
                                "variable",
                                "value",
                                "",
                                "variable",
                                "body",
                                "variableType",
                                "global")));
    }

    private static Map<String, Object> charts() {
        var title = words("chart_title", "${loop.title}", always(), "black", true);
        var chart = node(
                "Chart",
                "chart",
                with(
                        margins(4),
                        "aspectRatio",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", 2),
                        "data",
                        looped("charts[0].chart"),
                        "enableDetail",
                        true,
                        "isFixedHeight",
                        false,
                        "visible",
                        always()));
        return loop("charts", List.of(title, chart));
    }

    private static Map<String, Object> form() {
        return node(
                "Form",
                "form",
                of(
                        "id",
                        "form",
                        "submitText",
                        text("${submit}"),
                        "formSchema",
                        global("form"),
                        "params",
                        List.of(),
                        "status",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", "normal"),
                        "visible",
                        unlessEmpty("submit"),
                        "actionType",
                        "request"));
    }

    private static Map<String, Object> buttons() {
        var button = node(
                "SingleButton",
                "button",
                with(
                        margins(4),
                        "text",
                        text("${loop.text}"),
                        "status",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", "normal"),
                        "color",
                        of(
                                "type",
                                "dynamicSelect",
                                "valueType",
                                "variable",
                                "value",
                                "gray",
                                "variable",
                                "buttons[0].color",
                                "variableType",
                                "loop"),
                        "actionType",
                        "dynamicEvent",
                        "dynamicEventVar",
                        with(looped("buttons[0].action"), "varType", "dynamicEvent"),
                        "disabledWhileForward",
                        true,
                        "visible",
                        always(),
                        "widthMode",
                        "match_parent"));
        return loop("buttons", List.of(button));
    }

    private static Map<String, Object> notice() {
        return words("notice", "${notice}", unlessEmpty("notice"), "gray", false);
    }

    private static Map<String, Object> loop(String list, List<Map<String, Object>> children) {
        var loop = node(
                "Loop",
                list,
                with(
                        margins(8),
                        "listData",
                        global(list),
                        "direction",
                        "vertical",
                        "visible",
                        always(),
                        "childGap",
                        true,
                        "childGapSize",
                        4,
                        "isAutoWidth",
                        false,
                        "isFixedHeight",
                        false,
                        "scrollable",
                        false,
                        "paging",
                        false));
        loop.put("children", children);
        return loop;
    }
}

package io.drumbeat.sql.json;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drumbeat.card.Element;
import io.drumbeat.shape.FactShape;
import tools.jackson.databind.jsontype.NamedType;

/** Which name stands for which type; facts bring theirs along. A name is never changed nor used again. */
final class JsonShapes {
    static final NamedType[] FACTS = FactShape.ALL.stream()
            .map(shape -> new NamedType(shape.type(), shape.stored()))
            .toArray(NamedType[]::new);
    static final NamedType[] ELEMENTS = {
        new NamedType(Element.Text.class, "text"),
        new NamedType(Element.Fields.class, "fields"),
        new NamedType(Element.Headline.class, "headline"),
        new NamedType(Element.Progress.class, "progress"),
        new NamedType(Element.Table.class, "table"),
        new NamedType(Element.Chart.class, "chart"),
        new NamedType(Element.Buttons.class, "buttons"),
        new NamedType(Element.Form.class, "form"),
        new NamedType(Element.Image.class, "image"),
        new NamedType(Element.Link.class, "link"),
        new NamedType(Element.Foot.class, "foot"),
        new NamedType(Element.Divider.class, "divider"),
    };

    private JsonShapes() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    interface Named {}

    @JsonIncludeProperties({"minor", "currency"})
    interface Amount {}
}

package io.drumbeat.sql.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import io.drumbeat.roster.Member;
import io.drumbeat.shape.FactShape;
import java.math.BigDecimal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes facts and cards as JSON and reads them back equal; what it does not know when reading it leaves out. A fact has one
 * text and no other: its parts in their order, no blanks, nothing for what is not there, maps by their keys.
 */
public final class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class, to -> to.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addMixIn(Fact.class, JsonShapes.Named.class)
            .addMixIn(Element.class, JsonShapes.Named.class)
            .addMixIn(Money.class, JsonShapes.Amount.class)
            .registerSubtypes(JsonShapes.FACTS)
            .registerSubtypes(JsonShapes.ELEMENTS)
            .build();

    /** The stable name of a type of fact, as it stands in the ledger. */
    public static String kindOf(Fact fact) {
        return FactShape.of(fact).stored();
    }

    public String write(Fact fact) {
        return mapper.writeValueAsString(fact);
    }

    public String write(Card card) {
        return mapper.writeValueAsString(card);
    }

    public String write(Member member) {
        return mapper.writeValueAsString(member);
    }

    public Member member(String json) {
        return mapper.readValue(json, Member.class);
    }

    /** What a store of ours keeps beside the ledger. */
    public String kept(Record kept) {
        return mapper.writeValueAsString(kept);
    }

    public <T extends Record> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public Fact fact(String json) {
        return mapper.readValue(json, Fact.class);
    }

    public Card card(String json) {
        return mapper.readValue(json, Card.class);
    }
}

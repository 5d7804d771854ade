package io.drumbeat.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.drumbeat.plantext.Places;
import io.drumbeat.simulation.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use takes what the reader takes. */
class PlanSchemaTests {
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(Examples.docs("plan.schema.json")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<String> plans() {
        return Stream.of(
                        Examples.docs("plans.md"),
                        Path.of("src/test/resources/policies.md"),
                        Path.of("src/test/resources/published.md"),
                        Path.of("src/test/resources/industries.md"))
                .flatMap(document -> Examples.in(document).stream())
                .flatMap(example -> Arrays.stream(example.plan().split("(?m)^---$")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlanOfTheDocumentsFits(String plan) {
        assertThat(SCHEMA.validate(plan, InputFormat.YAML)).as(plan).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, basis: 签单, margnal: [{from: 0, rate: 1%}]}",
                "{name: a, basis: 回收, rate: 1%}",
                "{name: a, basis: 签单, rate: 1%, each: 5}",
                "{name: a, basis: 签单}",
                "{name: a, basis: 签单, per: decade, rate: 1%}",
                "{name: a, basis: 签单, where: {prodct: A}, rate: 1%}"
            })
    void whatTheReaderDoesNotKnowDoesNotFit(String rule) {
        var plan = "plan: p\nrules:\n  - " + rule + "\n";
        assertThat(SCHEMA.validate(plan, InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void itKnowsTheKeysThatTheReaderKnows() {
        assertThat(List.of(PlanReader.keys().toArray())).containsExactlyInAnyOrderElementsOf(names("/properties"));
        assertThat(List.of(RuleReader.keys().toArray()))
                .containsExactlyInAnyOrderElementsOf(names("/$defs/rule/properties"));
    }

    @Test
    void whereAKeyIsSaidToBelongTheSchemaTakesIt() {
        var groups = groups(SCHEMA.getSchemaNode()).toList();
        assertThat(Places.ALL)
                .allSatisfy((place, keys) -> assertThat(groups).as(place).anySatisfy(group -> assertThat(group)
                        .isEqualTo(keys)));
    }

    /** The keys of every group that the schema knows. */
    private static Stream<TreeSet<String>> groups(JsonNode node) {
        var below = StreamSupport.stream(node.spliterator(), false).flatMap(PlanSchemaTests::groups);
        if (!node.path("properties").isObject()) {
            return below;
        }
        var names = new TreeSet<String>();
        node.get("properties").fieldNames().forEachRemaining(names::add);
        return Stream.concat(Stream.of(names), below);
    }

    private static List<Object> names(String pointer) {
        var names = new java.util.ArrayList<Object>();
        SCHEMA.getSchemaNode().at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package io.drumbeat.app;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file with one fault in it, for each place and kind. */
final class FaultyFile {
    /** What may be wrong. */
    enum Kind {
        UNKNOWN_KEY,
        MISSPELT_KEY,
        KEY_TWICE,
        ITEM_TWICE,
        LIST_FOR_ONE,
        GROUP_FOR_ONE,
        ONE_FOR_SEVERAL,
        NONSENSE,
        NEGATIVE,
        HUGE,
        NO_NUMBER,
        /** May be as good as left out. */
        EMPTY,
        /** May be money to the last place. */
        TOO_FINE
    }

    /**
     * @param place as {@code people[2].since[0].from}
     * @param line where it stands, from 1
     * @param written what is wrong there; empty where it is no word
     * @param text the whole file
     */
    record Fault(Kind kind, String place, int line, String written, String text) {
        /** Whether this can be meant: what people call things, and what may be told apart by nobody. */
        boolean mayBeMeant(String file) {
            return MEANT.stream().anyMatch(pattern -> pattern.matcher(file + " " + kind + " " + place)
                    .matches());
        }

        boolean isSeenElsewhere(String file) {
            return SEEN_ELSEWHERE.stream().anyMatch(pattern -> pattern.matcher(file + " " + kind + " " + place)
                    .matches());
        }

        @Override
        public String toString() {
            return "%s %s 第 %d 行 %s".formatted(kind, place, line, written);
        }
    }

    private static final List<Pattern> MEANT = Stream.of(
                    ".* (EMPTY|TOO_FINE) .*",
                    // what people call things
                    "people.yml NONSENSE (teams|people)\\[\\d]\\.(id|name|dingtalk|feishu-user|employee)",
                    "people.yml NONSENSE maturities\\[\\d]",
                    "measures.yml NONSENSE measures\\[\\d+]\\.(id|label)",
                    "products.yml NONSENSE products\\[\\d]\\.name",
                    "stages.yml NONSENSE stages\\[\\d]\\.(id|names\\[\\d])",
                    "words.yml NONSENSE .*",
                    "campaigns.yml NONSENSE campaigns\\[\\d]\\.(id|name|say)",
                    "plans/.* NONSENSE (plan|rules\\[\\d]\\.name)",
                    "cadence.yml (MISSPELT_KEY (晨会|新单交接|三天没动静)|NONSENSE .*\\.(say|ask))",
                    // months may count alike
                    "allocation.yml ITEM_TWICE ramp.*",
                    "measures.yml ITEM_TWICE .*examples.*",
                    // a month that is far, a step that nobody reaches, money that is taken
                    "plans/.* (NEGATIVE|HUGE) .*\\.(each|rate)")
            .map(Pattern::compile)
            .toList();

    /** Where what is wrong is seen elsewhere: where somebody names what is not called so any more, or in a sum. */
    private static final List<Pattern> SEEN_ELSEWHERE = Stream.of(
                    ".* (EMPTY|TOO_FINE) .*",
                    "people.yml NONSENSE ((teams|people)\\[\\d]\\.id|maturities.*)",
                    "measures.yml NONSENSE measures\\[\\d+]\\.id",
                    "measures.yml (NEGATIVE|HUGE) .*examples.*",
                    "plans/.* HUGE .*\\.from")
            .map(Pattern::compile)
            .toList();

    private static final Pattern NUMBER = Pattern.compile("[\\d.,]+(万|%)?");
    private final String text;
    private final List<Fault> faults = new ArrayList<>();

    private FaultyFile(String text) {
        this.text = text;
    }

    static List<Fault> faults(String text) {
        var file = new FaultyFile(text);
        file.look(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)), "");
        return file.faults;
    }

    private void look(Node node, String place) {
        switch (node) {
            case MappingNode group -> group(group, place);
            case SequenceNode list -> list(list, place);
            case ScalarNode one -> one(one, place);
            default -> throw new IllegalStateException(place);
        }
    }

    private void group(MappingNode group, String place) {
        insert(Kind.UNKNOWN_KEY, place, group, "胡说: 1", "胡说");
        if (!place.isEmpty()) {
            replace(Kind.ONE_FOR_SEVERAL, place, group, "胡说", "胡说");
        }
        for (var tuple : group.getValue()) {
            var key = (ScalarNode) tuple.getKeyNode();
            var below = place.isEmpty() ? key.getValue() : place + "." + key.getValue();
            var wrong = key.getValue() + "x";
            replace(Kind.MISSPELT_KEY, below, key, wrong, wrong);
            insert(Kind.KEY_TWICE, below, group, key.getValue() + ": 1", key.getValue());
            look(tuple.getValueNode(), below);
        }
    }

    private void list(SequenceNode list, String place) {
        replace(Kind.ONE_FOR_SEVERAL, place, list, "胡说", "胡说");
        for (var i = 0; i < list.getValue().size(); i++) {
            var item = list.getValue().get(i);
            var below = place + "[" + i + "]";
            insert(Kind.ITEM_TWICE, below, list, cut(item).strip(), "");
            look(item, below);
        }
    }

    private void one(ScalarNode one, String place) {
        replace(Kind.LIST_FOR_ONE, place, one, "[胡说]", "");
        replace(Kind.GROUP_FOR_ONE, place, one, "{胡说: 1}", "");
        replace(Kind.EMPTY, place, one, "~", "");
        replace(Kind.NONSENSE, place, one, "胡说", "胡说");
        if (NUMBER.matcher(one.getValue()).matches()) {
            replace(Kind.NEGATIVE, place, one, "-7", "-7");
            replace(Kind.HUGE, place, one, "99999999999999999999", "99999999999999999999");
            replace(Kind.NO_NUMBER, place, one, "1.2.3", "1.2.3");
            replace(Kind.TOO_FINE, place, one, "1.00000000001", "");
        }
    }

    private String cut(Node node) {
        return text.substring(node.getStartMark().getIndex(), node.getEndMark().getIndex());
    }

    private void replace(Kind kind, String place, Node node, String words, String written) {
        var was = cut(node);
        var after = was.substring(was.stripTrailing().length());
        put(kind, place, node.getStartMark(), words + after, was.length(), written);
    }

    /** Before what stands in a group or a list. */
    private void insert(Kind kind, String place, Node node, String words, String written) {
        var start = node.getStartMark();
        var opens = text.charAt(start.getIndex());
        if (opens == '{' || opens == '[') {
            put(kind, place, start, opens + words + ", ", 1, written);
        } else {
            var dash = node instanceof SequenceNode ? "- " : "";
            put(kind, place, start, dash + words + "\n" + " ".repeat(start.getColumn()), 0, written);
        }
    }

    private void put(Kind kind, String place, Mark at, String words, int instead, String written) {
        var from = at.getIndex();
        var changed = text.substring(0, from) + words + text.substring(from + instead);
        var twice = kind == Kind.KEY_TWICE || kind == Kind.ITEM_TWICE;
        faults.add(new Fault(kind, place, twice ? 0 : at.getLine() + 1, written, changed));
    }
}

package io.drumbeat.plantext;

import io.drumbeat.ratio.Ratio;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a plan that knows where it stands. */
public final class PlanNode {
    private static final int SHOWN = 60;
    private final Node node;
    private final String key;

    private PlanNode(Node node, String key) {
        this.node = node;
        this.key = key;
    }

    /** Each document of the text, in order. */
    public static List<PlanNode> documents(String text) {
        try {
            var documents = new ArrayList<PlanNode>();
            for (var root : new Yaml(new SafeConstructor(new LoaderOptions())).composeAll(new StringReader(text))) {
                if (!isEmpty(root)) {
                    documents.add(new PlanNode(root, "plan"));
                }
            }
            if (documents.isEmpty()) {
                throw new WrongPlan(List.of(new WrongPlan.Problem(1, "", "方案是空的；至少要有 plan 和 rules")));
            }
            return documents;
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            var lines = text.lines().toList();
            var line = Math.min(mark == null ? 1 : mark.getLine() + 1, lines.size());
            while (line > 1 && lines.get(line - 1).isBlank()) {
                line--;
            }
            var value = line < 1 ? "" : lines.get(line - 1).strip();
            var tab = line >= 1 && lines.get(line - 1).contains("\t");
            var should = tab ? "这一行里有制表符（Tab）；YAML 的缩进只用空格" : "应是正确的 YAML；常见原因是缩进、冒号后缺空格、引号或括号没成对";
            throw new WrongPlan(List.of(new WrongPlan.Problem(line, shortened(value), should)));
        } catch (YAMLException unreadable) {
            throw new WrongPlan(List.of(new WrongPlan.Problem(1, "", "应是 YAML 文字；嵌套最多 50 层，引用（*）最多 50 处")));
        }
    }

    /** Nothing stands behind a line of dashes. */
    private static boolean isEmpty(Node root) {
        return root instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    public String key() {
        return key;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public WrongPlan wrong(String should) {
        return wrong(written(), should);
    }

    public WrongPlan wrong(String value, String should) {
        return new WrongPlan(List.of(new WrongPlan.Problem(line(), shortened(value), should)));
    }

    /** What stands there, in one line. */
    public String written() {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case MappingNode mapping -> named(mapping);
            default -> key;
        };
    }

    /** Groups go by their name where they have one. */
    private String named(MappingNode mapping) {
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals("name")
                    && tuple.getValueNode() instanceof ScalarNode value) {
                return value.getValue();
            }
        }
        return key;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public Map<String, PlanNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("%s 应是“键: 值”的一组%s".formatted(key, example()));
        }
        var entries = new LinkedHashMap<String, PlanNode>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw wrong("键应是一个词");
            }
            if (entries.put(name.getValue(), new PlanNode(tuple.getValueNode(), name.getValue())) != null) {
                throw new PlanNode(name, key).wrong("\"%s\" 写了两次，只留一处".formatted(name.getValue()));
            }
        }
        return entries;
    }

    /** A number alone where a range should be is where it begins. */
    private String example() {
        var example = Places.example(key);
        return example.isEmpty() && node instanceof ScalarNode && isNumber()
                ? "，例如 %s: {from: %s}".formatted(key, text())
                : example;
    }

    /** @throws WrongPlan naming the first key that is not one of these, and the nearest that is */
    public PlanNode only(Set<String> keys) {
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && !keys.contains(name.getValue())) {
                    throw new PlanNode(name, key).wrong(Nearest.of(name.getValue(), keys));
                }
            }
        }
        entries();
        return this;
    }

    public PlanNode get(String name, String should) {
        return find(name).orElseThrow(() -> wrong("缺少 %s；%s".formatted(name, should)));
    }

    public Optional<PlanNode> find(String name) {
        return Optional.ofNullable(entries().get(name)).filter(value -> !value.isNull());
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().getValue().endsWith(":null");
    }

    public List<PlanNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("%s 应是一个列表，每项以“- ”开头%s".formatted(key, Places.example(key)));
        }
        return sequence.getValue().stream().map(item -> new PlanNode(item, key)).toList();
    }

    /** One value or a list of them. */
    public List<PlanNode> several() {
        return isList() ? items() : List.of(this);
    }

    public String text() {
        if (isList()) {
            throw wrong("%s 只写一个，不能是一列".formatted(key));
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("%s 应是一个词，不是一组“键: 值”".formatted(key));
        }
        if (scalar.getValue().isBlank()) {
            throw wrong("%s 是空的；应是一个词".formatted(key));
        }
        return scalar.getValue().strip();
    }

    public <T> T oneOf(Map<String, T> names) {
        var value = names.get(text().toLowerCase(Locale.ROOT));
        if (value == null) {
            throw wrong(
                    "%s 应是 %s".formatted(key, names.keySet().stream().sorted().collect(Collectors.joining("、"))));
        }
        return value;
    }

    public boolean yes() {
        return oneOf(Map.of("yes", true, "true", true, "是", true, "no", false, "false", false, "否", false));
    }

    public boolean isNumber() {
        try {
            PlanNumbers.read(text());
            return true;
        } catch (NumberFormatException word) {
            return false;
        }
    }

    /** A number, with separators, 万, 亿, % and ‰ allowed. */
    public Ratio number() {
        try {
            var number = PlanNumbers.read(text());
            if (PlanNumbers.isTooLarge(number)) {
                throw wrong("%s 最多 15 位整数；是不是多写了几位".formatted(key));
            }
            return number;
        } catch (NumberFormatException unfit) {
            var nothing = List.of("no", "false", "否", "nothing", "不发").contains(text());
            throw wrong("%s 应是数字，例如 500000、10万、80%% 或 1/3%s".formatted(key, nothing ? "；一分不要就写 0" : ""));
        }
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException unfit) {
            throw wrong("%s 应是日期，例如 2026-12-05".formatted(key));
        }
    }
}

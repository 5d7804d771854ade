package io.drumbeat.config;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a YAML file that knows where it stands, so that whatever is wrong with it can be said with its line. */
public final class Yaml {
    private final String file;
    private final String path;
    private final Node node;
    private final boolean earlier;

    private Yaml(String file, String path, Node node, boolean earlier) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.earlier = earlier;
    }

    /** @throws ConfigError if the file is missing, not UTF-8, empty or not YAML */
    public static Yaml read(Path file) {
        return parse(text(file), file.toString());
    }

    /**
     * All of a file, as it is written.
     *
     * @throws ConfigError if it is missing or not UTF-8
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new ConfigError("找不到文件 \"%s\"；请从样例复制一份".formatted(file));
        } catch (MalformedInputException notUtf8) {
            throw new ConfigError("%s 不是 UTF-8 编码；请用 UTF-8 另存".formatted(file));
        } catch (IOException unreadable) {
            throw new ConfigError(
                    Files.isDirectory(file)
                            ? "%s 是一个文件夹；应是一个文件，请从样例复制一份".formatted(file)
                            : "%s 读不了；请检查它的主人和权限".formatted(file));
        }
    }

    /** @param name how errors call the text */
    public static Yaml parse(String text, String name) {
        return parse(text, name, false);
    }

    /** The same of what a file said once, which was taken then: see {@link #refuse}. */
    public static Yaml parseEarlier(String text, String name) {
        return parse(text, name, true);
    }

    private static Yaml parse(String text, String name, boolean earlier) {
        try {
            var options = new LoaderOptions();
            var root = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new ConfigError(name + " 是空的");
            }
            return new Yaml(name, "", root, earlier);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new ConfigError("%s 第 %d 行不是正确的 YAML：%s；常见原因是缩进、冒号后缺空格或引号没成对"
                    .formatted(name, mark == null ? 1 : mark.getLine() + 1, broken.getProblem()));
        } catch (YAMLException | StackOverflowError tooMuch) {
            throw new ConfigError(name + " 读不懂：应是文字，不超过 3 MB，嵌套最多 50 层，引用（*）最多 50 处");
        }
    }

    /** An error about this value, as {@code config/people.yml 第 12 行 role："boss"，应是 …}. */
    public ConfigError wrong(String whatWouldBeRight) {
        var value = node instanceof ScalarNode scalar ? "\"" + scalar.getValue() + "\"，" : "";
        return new ConfigError(
                "%s 第 %d 行%s：%s%s".formatted(file, line(), path.isEmpty() ? "" : " " + path, value, whatWouldBeRight));
    }

    /**
     * Refuses this value, unless a file said so before it was ever refused: what was taken once stays readable.
     *
     * @throws ConfigError as {@link #wrong} has it
     */
    public void refuse(String whatWouldBeRight) {
        if (!earlier) {
            throw wrong(whatWouldBeRight);
        }
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public Yaml get(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    private ConfigError missing(String key) {
        return entries().keySet().stream()
                .filter(said -> Spelling.nearest(said, List.of(key)).isPresent())
                .findFirst()
                .map(said -> key(said).wrong("缺少 %s；这里是不是它？".formatted(key)))
                .orElseGet(() -> wrong("缺少 " + key));
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(y -> !y.isNull());
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().getValue().endsWith(":null");
    }

    /** Whether it is a group of keys with their values. */
    public boolean isGroup() {
        return node instanceof MappingNode;
    }

    public Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("应是“键: 值”的一组");
        }
        var entries = new LinkedHashMap<String, Yaml>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode word)) {
                throw at(path, tuple.getKeyNode()).wrong("冒号前应是一个词");
            }
            var key = word.getValue();
            if (entries.put(key, at(path.isEmpty() ? key : path + "." + key, tuple.getValueNode())) != null) {
                throw at(path, word).wrong("写了两次，只留一处");
            }
        }
        return entries;
    }

    private Yaml at(String place, Node there) {
        return new Yaml(file, place, there, earlier);
    }

    /** The word before a colon, where it stands; for errors about it rather than what it is set to. */
    public Yaml key(String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> tuple.getKeyNode())
                        .filter(word -> word instanceof ScalarNode scalar
                                && scalar.getValue().equals(key))
                        .findFirst()
                        .map(word -> at(path, word))
                        .orElse(this)
                : this;
    }

    /** @throws ConfigError naming the first key that is not one of these, and the one that was meant */
    public Yaml only(String... keys) {
        for (var key : entries().keySet()) {
            if (!List.of(keys).contains(key)) {
                throw new ConfigError("%s 第 %d 行：不认识 \"%s\"%s"
                        .formatted(file, key(key).line(), key, Spelling.meant(key, List.of(keys))));
            }
        }
        return this;
    }

    /**
     * An error about a word that is none of those that may stand here.
     *
     * @param what it is, as {@code 没有这个团队}
     */
    public ConfigError unknown(String what, Collection<String> names) {
        return wrong(what + Spelling.meant(text(), names));
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("应是一个列表，每项以“- ”开头");
        }
        return sequence.getValue().stream().map(item -> at(path, item)).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("应是一个词");
        }
        return scalar.getValue().strip();
    }

    /** The value read in some way; what does not fit is said with {@code whatWouldBeRight}. */
    public <T> T as(Function<String, T> reading, String whatWouldBeRight) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unfit) {
            throw wrong(whatWouldBeRight);
        }
    }

    /** A number, with thousands separators or 万 allowed: {@code 50万} is 500000. */
    public BigDecimal number() {
        return meant(as(Numbers::plain, "应是数字，例如 500000 或 50万"));
    }

    /** A share such as {@code 3%} or {@code 0.03}. */
    public BigDecimal rate() {
        return meant(as(Numbers::rate, "应是比例，例如 3% 或 0.03"));
    }

    private BigDecimal meant(BigDecimal number) {
        if (number.abs().compareTo(Numbers.MOST) > 0) {
            refuse("应是数字，最多 " + Numbers.MOST.toPlainString());
        }
        return number;
    }

    /** A number such as {@code 50万}, or a share such as {@code 30%}. */
    public BigDecimal numberOrShare() {
        return text().endsWith("%") ? rate() : number();
    }

    public LocalDate date() {
        return as(LocalDate::parse, "应是日期，例如 2026-12-05");
    }
}

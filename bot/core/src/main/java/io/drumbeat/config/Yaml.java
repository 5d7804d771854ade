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

    private Yaml(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
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
        try {
            var options = new LoaderOptions();
            var root = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new ConfigError(name + " 是空的");
            }
            return new Yaml(name, "", root);
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

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public Yaml get(String key) {
        return find(key).orElseThrow(() -> wrong("缺少 " + key));
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
                throw new Yaml(file, path, tuple.getKeyNode()).wrong("冒号前应是一个词");
            }
            var key = word.getValue();
            var value = new Yaml(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            if (entries.put(key, value) != null) {
                throw value.wrong("\"%s\" 写了两次，只留一处".formatted(key));
            }
        }
        return entries;
    }

    /** @throws ConfigError naming the first key that is not one of these */
    public Yaml only(String... keys) {
        for (var entry : entries().entrySet()) {
            if (!List.of(keys).contains(entry.getKey())) {
                throw new ConfigError("%s 第 %d 行：不认识 \"%s\"，可用 %s"
                        .formatted(file, entry.getValue().line(), entry.getKey(), String.join("、", keys)));
            }
        }
        return this;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("应是一个列表，每项以“- ”开头");
        }
        return sequence.getValue().stream()
                .map(item -> new Yaml(file, path, item))
                .toList();
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
        return as(Yaml::plain, "应是数字，例如 500000 或 50万");
    }

    private static BigDecimal plain(String text) {
        var digits = text.replace(",", "").replace("_", "");
        return digits.endsWith("万")
                ? new BigDecimal(digits.substring(0, digits.length() - 1)).movePointRight(4)
                : new BigDecimal(digits);
    }

    /** A share such as {@code 3%} or {@code 0.03}. */
    public BigDecimal rate() {
        return as(
                text -> text.endsWith("%")
                        ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                        : new BigDecimal(text),
                "应是比例，例如 3% 或 0.03");
    }

    /** A number such as {@code 50万}, or a share such as {@code 30%}. */
    public BigDecimal numberOrShare() {
        return text().endsWith("%") ? rate() : number();
    }

    public LocalDate date() {
        return as(LocalDate::parse, "应是日期，例如 2026-12-05");
    }
}

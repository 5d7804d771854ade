package io.drumbeat.heard;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.heard.WrittenCompany.Known;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A company whose customers have ordinary words in their names, at the front, in the middle and at the end, and the lines in
 * which they are called by the whole of it, without their place, without their trade, and by what no other has.
 */
final class TrickyNames {
    private static final Path LISTS = Path.of("src", "test", "resources", "heard", "names");
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 18, 15, 40);
    private static final String PEOPLE = """
            teams:
              - {id: east, name: east}
            people:
              - {id: mei, name: 周敏, role: rep, team: east, manager: he}
              - {id: lei, name: 唐磊, role: rep, team: east, manager: he}
              - {id: he, name: 何青, role: manager, team: east}
            """;
    /** Whom nobody would take for anything else. */
    private static final Known PLAIN = new Known("青禾仪表", "mei", List.of("崔工"));

    private static final String OWN = "桐澜璟岚榆霁瑶槿泓珩钰琅瑾芷茗菡翎骊鹭鹂蓓薏";
    private static final List<String> PLACES = List.of("", "苏州", "海门", "", "顺德", "汕头", "通州湾", "");
    private static final List<String> TRADES = List.of("食品", "科技", "咖啡", "餐饮", "医院", "烘焙", "纺织", "酒业", "豆制品", "书院");
    private static final List<String> CONTACTS = List.of("方总", "老薛", "韩姐", "Kelvin", "武经理", "罗薇", "倪主任", "小吕");

    /** How a line calls a customer, and what it should be heard as. */
    record Row(String kind, String way, String words, String verb, String customer) {
        String wanted() {
            return verb + " " + customer;
        }
    }

    final SampleCompany company;
    final List<Row> rows = new ArrayList<>();

    TrickyNames() {
        var frames = lines("frames.txt");
        var customers = new ArrayList<>(List.of(PLAIN));
        var number = 0;
        for (var words : lines("words.txt")) {
            for (var word : words[1].split(" ")) {
                for (var place = 0; place < 3; place++) {
                    var name = new Name(word, place, number++);
                    customers.add(new Known(name.whole(), "mei", List.of(name.contact())));
                    frames.forEach(frame -> name.ways()
                            .forEach((way, called) -> rows.add(new Row(
                                    words[0],
                                    way,
                                    frame[1].replace("C", called).replace("N", name.contact()),
                                    frame[0],
                                    name.whole()))));
                }
                for (var aside : lines("asides.txt")) {
                    rows.add(new Row(
                            "只是字",
                            words[0],
                            aside[1].replace("C", PLAIN.name())
                                    .replace("N", "崔工")
                                    .replace("W", word),
                            aside[0],
                            PLAIN.name()));
                }
            }
        }
        company = new SampleCompany(new WrittenCompany(WEDNESDAY, PEOPLE, customers, List.of()));
    }

    /** A word in the name of a company: at the front, in the middle or at the end of what is its own. */
    private record Name(String word, int at, int number) {
        String own() {
            var own = "" + OWN.charAt(number % OWN.length()) + OWN.charAt(number / OWN.length() % OWN.length());
            return switch (at) {
                case 0 -> word + own;
                case 1 -> own.charAt(0) + word + own.charAt(1);
                default -> own + word;
            };
        }

        String place() {
            return PLACES.get((number + at) % PLACES.size());
        }

        String trade() {
            return TRADES.get((number + number / 3) % TRADES.size());
        }

        String whole() {
            return place() + own() + trade();
        }

        String contact() {
            return CONTACTS.get((number * 5 + number / 7) % CONTACTS.size());
        }

        Map<String, String> ways() {
            var ways = new LinkedHashMap<String, String>();
            ways.put("全名", whole());
            ways.put("不说行业", place() + own());
            if (!place().isEmpty()) {
                ways.put("不说地方", own() + trade());
                ways.put("只说字号", own());
            }
            if (at == 2) {
                ways.put("只说前两字", own().substring(0, 2));
            }
            if (at == 0 && own().length() > 3) {
                ways.put("只说后面", own().substring(word.length()) + trade());
            }
            return ways;
        }
    }

    private static List<String[]> lines(String file) {
        return SampleCompany.read(LISTS.resolve(file))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" = |: ", 2))
                .toList();
    }

    /** What a row is heard as: the verb, and the customer behind it; with a question mark where it is not certain. */
    String heard(Row row) {
        var request = new Request(
                "m" + row.words(),
                "console",
                company.people.get("mei"),
                new Chat.Direct("mei"),
                row.words(),
                Map.of(),
                null,
                company.at(WEDNESDAY));
        var all = new LinkedHashSet<String>();
        for (var line : company.listening.lines(request, company.book)) {
            all.add(told(company.listening.understand(request.saying(line), company.book)));
        }
        company.listening.forget();
        return String.join(" + ", all);
    }

    private String told(Understood understood) {
        return switch (understood) {
            case Understood.Clear(var said) -> recorded(said);
            case Understood.Likely(var said, var _) -> recorded(said);
            case Understood.Resumed(var _, var whole) -> told(whole);
            case Understood.Behalf(var _, var _, var whole, var _) -> told(whole);
            case Understood.Unclear(var _, var question, var _) -> "? " + question.title();
            case Understood.Unheard(var _, var help) -> "?? " + help.title();
        };
    }

    private static String recorded(Utterance said) {
        var customer = said.slots().get(Mention.SLOT);
        return said.usage().verb() + " " + (customer instanceof Mention mention ? mention.name() : "-");
    }
}

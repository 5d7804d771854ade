package io.drumbeat.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line says of one customer: the clauses that name it and those that follow. */
public final class Scene {
    /** 完了又去了: what leads from one customer to the next in the same breath. */
    private static final Pattern LEAD =
            Pattern.compile("(?:完了|完事|然后|接着|之后|后来|顺便|再|又|还|也|[上下]午|中午|晚上|傍晚)+(?:去了趟?|转到了?|跑了趟?|到了|拜访了|走访了|见了|赶到了?)?$");

    private static final Pattern JOINT = Pattern.compile(
            "(?:那边|的|\\s|[一-龥]{1,2}(?:总|经理|工|主任))*(?:和|、|/|与|跟|及|同|还有|以及)(?:那边|的|\\s|[一-龥]{1,2}(?:总|经理|工|主任))*");
    /** 甲黄工 乙吴工 都打了电话: what may stand between them, and behind the last, where all are meant. */
    private static final Pattern APART = Pattern.compile("(?:那边|的|[一-龥]{1,3})? +");

    private static final Pattern ALL = Pattern.compile("(?:那边|的|[一-龥]{1,3})? *(?:[两三四五俩仨]家)?(?:都|全|各|一起)");
    private static final String BEFORE_NAMES = "给跟和去到在又找从把向约再顺便另外还有同俾畀 先后来";

    public final @Nullable Whom whom;
    public final List<Clause> clauses = new ArrayList<>();
    /** Whether its clauses tell of others too. */
    public boolean shared;

    private Scene(@Nullable Whom whom) {
        this.whom = whom;
    }

    /** Some of its clauses, with the same customer. */
    public Scene of(List<Clause> some) {
        var part = new Scene(whom);
        part.clauses.addAll(some);
        part.shared = shared;
        return part;
    }

    /** None where nothing is said, as in a line of question marks. */
    public static List<Scene> of(Line line, List<Whom> all) {
        var scenes = new ArrayList<Scene>();
        var open = new ArrayList<Scene>();
        var before = new ArrayList<Clause>();
        for (var clause : line.clauses()) {
            var here = all.stream().filter(one -> clause.holds(one.from())).toList();
            if (here.isEmpty()) {
                (open.isEmpty()
                                ? List.of(before)
                                : open.stream().map(scene -> scene.clauses).toList())
                        .forEach(clauses -> clauses.add(clause));
                continue;
            }
            var whose = open.size() == 1 ? open.getFirst().whom : null;
            if (whose == null || !here.stream().allMatch(whose::is)) {
                open.clear();
                open.addAll(split(line, clause, here, scenes));
                led(open.size() > 1 ? open : scenes.subList(0, 1), before);
                before.clear();
            } else {
                open.getFirst().clauses.add(clause);
            }
        }
        if (scenes.isEmpty() && !before.isEmpty()) {
            var scene = new Scene(null);
            scene.clauses.addAll(before);
            scenes.add(scene);
        }
        return scenes;
    }

    /** 今天跑了两家，甲和乙: what is said before their names is said of all of them. */
    private static void led(List<Scene> scenes, List<Clause> before) {
        scenes.forEach(scene -> scene.clauses.addAll(0, before));
    }

    /** A clause that names several: each its own part of it, or all the whole of it where they are joined. */
    private static List<Scene> split(Line line, Clause clause, List<Whom> here, List<Scene> scenes) {
        var distinct = new ArrayList<Whom>();
        here.stream().filter(one -> distinct.stream().noneMatch(one::is)).forEach(distinct::add);
        var joined = new ArrayList<Scene>();
        var from = clause.from();
        for (var i = 0; i < distinct.size(); i++) {
            var scene = new Scene(distinct.get(i));
            var last = i + 1 == distinct.size();
            var next = last ? clause.to() : distinct.get(i + 1).from();
            if (isJoined(line, distinct)) {
                scene.clauses.add(clause);
                scene.shared = true;
                joined.add(scene);
            } else {
                var to = last ? next : cut(line, distinct.get(i).end(), next);
                scene.clauses.add(new Clause(from, to));
                from = to;
                joined.clear();
                joined.add(scene);
            }
            scenes.add(scene);
        }
        return joined;
    }

    private static boolean isJoined(Line line, List<Whom> several) {
        var last = several.getLast();
        var all = ALL.matcher(line.folded())
                .region(last.end(), line.text().length())
                .lookingAt();
        for (var i = 0; i + 1 < several.size(); i++) {
            var between = line.folded(several.get(i).end(), several.get(i + 1).from());
            var apart = all && APART.matcher(between).matches();
            if (!apart && !JOINT.matcher(between).matches()) {
                return false;
            }
        }
        return several.size() > 1;
    }

    /** Before the words that lead to the next name. */
    private static int cut(Line line, int least, int at) {
        var blank = line.folded().lastIndexOf(' ', at - 1);
        if (blank > least) {
            return blank;
        }
        var i = at;
        while (i > least && BEFORE_NAMES.indexOf(line.folded().charAt(i - 1)) >= 0) {
            i--;
        }
        var lead = LEAD.matcher(line.folded(least, i));
        return lead.find() ? least + lead.start() : i;
    }

    public int from() {
        return clauses.getFirst().from();
    }

    public int to() {
        return clauses.getLast().to();
    }

    public String words(Line line) {
        return String.join(
                "，", clauses.stream().map(c -> line.raw(c.from(), c.to())).toList());
    }
}

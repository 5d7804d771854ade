package io.drumbeat.stage;

import io.drumbeat.command.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages of this company, in the order a deal goes through them.
 *
 * @param gone stages that it had before; deals may still stand there
 */
public record Stages(List<Stage> all, List<Gone> gone) {
    public static final Slot<Stage> SLOT = new Slot<>("stage", Stage.class, "阶段");

    /** What a company has that configured none: contacted, interested, quoted, won, lost. */
    public static final Stages USUAL = new Stages(List.of(
            new Stage("contacted", List.of("初步沟通", "接触", "沟通", "contacted"), Stage.Kind.OPEN),
            new Stage("interested", List.of("意向", "有意向", "interested"), Stage.Kind.OPEN),
            new Stage("quoted", List.of("报价", "已报价", "quoted"), Stage.Kind.OPEN),
            new Stage("won", List.of("成交", "签单", "won"), Stage.Kind.WON),
            new Stage("lost", List.of("丢单", "输单", "lost"), Stage.Kind.LOST)));

    /**
     * A stage that is no more.
     *
     * @param place the index of the stage that it counts with now
     */
    public record Gone(Stage stage, int place) {}

    public Stages(List<Stage> all) {
        this(all, List.of());
    }

    public Stages {
        all = List.copyOf(all);
        gone = List.copyOf(gone);
        if (all.stream().noneMatch(s -> s.kind() == Stage.Kind.WON)
                || all.stream().noneMatch(s -> s.kind() == Stage.Kind.LOST)
                || all.getFirst().kind() != Stage.Kind.OPEN) {
            throw new IllegalArgumentException("阶段要从一个进行中的阶段开始，并且要有成交和丢单各一个");
        }
    }

    public Stage first() {
        return all.getFirst();
    }

    public Stage won() {
        return all.stream().filter(s -> s.kind() == Stage.Kind.WON).findFirst().orElseThrow();
    }

    public Stage lost() {
        return all.stream().filter(s -> s.kind() == Stage.Kind.LOST).findFirst().orElseThrow();
    }

    public List<Stage> open() {
        return all.stream().filter(s -> s.kind() == Stage.Kind.OPEN).toList();
    }

    public Optional<Stage> withId(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The stage a quote takes a deal to: the one with id {@code quoted}, else the last open one. */
    public Stage quoted() {
        return withId("quoted").orElseGet(() -> open().getLast());
    }

    /** Where a stage stands; one that is gone stands where the last one before it does that is still there. */
    public int indexOf(String id) {
        return withId(id).map(all::indexOf).orElseGet(() -> gone(id).map(Gone::place)
                .orElseThrow(() -> missing(id)));
    }

    /** A stage, also one that is gone. */
    public Stage get(String id) {
        return withId(id).orElseGet(() -> gone(id).map(Gone::stage).orElseThrow(() -> missing(id)));
    }

    /** What people call a stage, also one that is gone; its id where nothing is known of it. */
    public String called(String id) {
        return withId(id).or(() -> gone(id).map(Gone::stage)).map(Stage::name).orElse(id);
    }

    private Optional<Gone> gone(String id) {
        return gone.stream().filter(one -> one.stage().id().equals(id)).findFirst();
    }

    private static IllegalArgumentException missing(String id) {
        return new IllegalArgumentException("没有阶段 \"" + id + "\"");
    }

    /** The same stages, which know what others there were; where several had one, it is as it was last. */
    public Stages remembering(List<Stages> others) {
        var missing = new ArrayList<Gone>();
        for (var other : others.reversed()) {
            for (var stage : other.all) {
                if (withId(stage.id()).isEmpty()
                        && missing.stream().noneMatch(one -> one.stage().id().equals(stage.id()))) {
                    missing.add(new Gone(stage, placeOf(stage, other)));
                }
            }
        }
        return new Stages(all, missing);
    }

    private int placeOf(Stage stage, Stages others) {
        return switch (stage.kind()) {
            case WON -> all.indexOf(won());
            case LOST -> all.indexOf(lost());
            case OPEN ->
                others.all.subList(0, others.all.indexOf(stage)).reversed().stream()
                        .flatMap(before -> withId(before.id()).stream())
                        .filter(before -> before.kind() == Stage.Kind.OPEN)
                        .findFirst()
                        .map(all::indexOf)
                        .orElse(0);
        };
    }
}

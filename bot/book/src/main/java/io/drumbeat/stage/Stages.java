package io.drumbeat.stage;

import io.drumbeat.command.Slot;
import java.util.List;
import java.util.Optional;

/** The stages of this company, in the order a deal goes through them. */
public record Stages(List<Stage> all) {
    public static final Slot<Stage> SLOT = new Slot<>("stage", Stage.class, "阶段");

    /** What a company has that configured none: contacted, interested, quoted, won, lost. */
    public static final Stages USUAL = new Stages(List.of(
            new Stage("contacted", List.of("初步沟通", "接触", "沟通", "contacted"), Stage.Kind.OPEN),
            new Stage("interested", List.of("意向", "有意向", "interested"), Stage.Kind.OPEN),
            new Stage("quoted", List.of("报价", "已报价", "quoted"), Stage.Kind.OPEN),
            new Stage("won", List.of("成交", "签单", "won"), Stage.Kind.WON),
            new Stage("lost", List.of("丢单", "输单", "lost"), Stage.Kind.LOST)));

    public Stages {
        all = List.copyOf(all);
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

    public int indexOf(String id) {
        return all.indexOf(withId(id).orElseThrow(() -> new IllegalArgumentException("没有阶段 \"" + id + "\"")));
    }

    public Stage get(String id) {
        return all.get(indexOf(id));
    }
}

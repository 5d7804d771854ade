package io.drumbeat.stage;

import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Reads {@code config/stages.yml}: the stages of the company's deals, in order. */
public final class StagesFile {
    private StagesFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line that is wrong */
    public static Stages read(Yaml file) {
        var stages = new ArrayList<Stage>();
        var ids = new HashSet<String>();
        file.only("stages");
        var called = new Once();
        for (var stage : file.get("stages").items()) {
            stage.only("id", "names", "kind", "needs");
            var id = stage.get("id");
            if (!ids.add(id.text())) {
                throw id.wrong("这个阶段写了两次");
            }
            var names = stage.get("names").items().stream().map(Yaml::text).toList();
            stage.get("names")
                    .items()
                    .forEach(name -> called.written(name.text().toLowerCase(Locale.ROOT), name));
            if (names.isEmpty()) {
                throw stage.get("names").wrong("应至少有一个说法，例如 [意向]");
            }
            var kind = stage.find("kind")
                    .map(k -> k.as(text -> Stage.Kind.valueOf(text.toUpperCase(Locale.ROOT)), "应是 open、won 或 lost"))
                    .orElse(Stage.Kind.OPEN);
            stages.add(new Stage(id.text(), names, kind, needs(stage, kind)));
        }
        try {
            return new Stages(stages);
        } catch (IllegalArgumentException | NoSuchElementException incomplete) {
            throw file.get("stages").wrong("要从一个进行中（open）的阶段开始，并且成交（won）和丢单（lost）各要有一个");
        }
    }

    private static List<Stage.Need> needs(Yaml stage, Stage.Kind kind) {
        var needs = stage.find("needs");
        if (needs.isPresent() && kind != Stage.Kind.OPEN) {
            throw needs.get().wrong("只有进行中（open）的阶段能写 needs；签单本来就要金额，丢单本来就要原因");
        }
        needs.ifPresent(all -> Once.each(all.items()));
        return needs.map(Yaml::items).orElse(List.of()).stream()
                .map(need -> need.as(
                        text -> Stage.Need.valueOf(text.toUpperCase(Locale.ROOT)), "应是 amount（金额）或 expected（预计成交日）"))
                .distinct()
                .toList();
    }
}

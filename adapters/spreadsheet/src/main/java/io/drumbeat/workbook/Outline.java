package io.drumbeat.workbook;

import io.drumbeat.archive.Markup;
import io.drumbeat.archive.Parts;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself: its visible sheets in their order, where its parts are, and from when it counts days.
 *
 * @param sheets those that can be seen
 * @param paths of the parts, by what they are
 */
record Outline(List<Listed> sheets, Map<String, String> paths, boolean since1904) {
    private static final Set<String> YES = Set.of("1", "true", "on");

    /** @param path of the part that holds its cells */
    record Listed(String name, String path) {}

    static Outline of(Parts parts) {
        var root = "xl/workbook.xml";
        for (var link : links(parts, "").values()) {
            if (link.isA("officeDocument")) {
                root = link.path();
            }
        }
        if (!parts.has(root)) {
            throw new Unreadable(Workbooks.SAID.say("noWorkbook"));
        }
        var links = links(parts, root);
        var paths = new HashMap<String, String>();
        links.values().forEach(link -> paths.putIfAbsent(link.kind(), link.path()));
        return new Reading(links).read(parts, root, paths);
    }

    private record Link(String kind, String path) {
        boolean isA(String other) {
            return kind.equals(other);
        }
    }

    /** What a part refers to, by the names it uses for that. */
    private static Map<String, Link> links(Parts parts, String of) {
        var slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        var links = new HashMap<String, Link>();
        parts.open(folder + "_rels/" + of.substring(slash) + ".rels", Most.OTHER)
                .ifPresent(part -> {
                    try (part) {
                        for (var step = part.next(); step != Markup.Step.END; step = part.next()) {
                            if (step == Markup.Step.OPENS && part.name().equals("Relationship")) {
                                link(part, folder, links);
                            }
                        }
                    }
                });
        return links;
    }

    private static void link(Markup part, String folder, Map<String, Link> links) {
        var id = part.attribute("Id");
        var type = part.attribute("Type");
        var target = part.attribute("Target");
        if (id != null && type != null && target != null) {
            var path = target.startsWith("/") ? target : folder + target;
            links.put(id, new Link(type.substring(type.lastIndexOf('/') + 1), path));
            notTooMany(links.size());
        }
    }

    private static void notTooMany(int sheets) {
        if (sheets > Most.SHEETS) {
            throw new Unreadable(Workbooks.SAID.say("sheets", Map.of("most", Most.SHEETS)));
        }
    }

    /** Reads the part that lists the sheets. */
    private static final class Reading {
        private final Map<String, Link> links;
        private final List<Listed> sheets = new ArrayList<>();
        private boolean since1904;
        private int count;

        Reading(Map<String, Link> links) {
            this.links = links;
        }

        Outline read(Parts parts, String root, Map<String, String> paths) {
            parts.open(root, Most.OTHER).ifPresent(part -> {
                try (part) {
                    for (var step = part.next(); step != Markup.Step.END; step = part.next()) {
                        if (step == Markup.Step.OPENS) {
                            take(part);
                        }
                    }
                }
            });
            return new Outline(List.copyOf(sheets), Map.copyOf(paths), since1904);
        }

        private void take(Markup part) {
            if (part.name().equals("workbookPr")) {
                var said = part.attribute("date1904");
                since1904 = said != null && YES.contains(said);
            }
            if (!part.name().equals("sheet")) {
                return;
            }
            notTooMany(++count);
            var state = part.attribute("state");
            var link = links.get(String.valueOf(part.attribute("id")));
            if ((state == null || state.equals("visible")) && link != null && link.isA("worksheet")) {
                sheets.add(new Listed(name(part.attribute("name"), count), link.path()));
            }
        }

        private static String name(@Nullable String said, int number) {
            var name = said == null ? "Sheet" + number : said;
            return name.length() <= Most.SHEET_NAME ? name : name.substring(0, Most.SHEET_NAME) + "…";
        }
    }
}

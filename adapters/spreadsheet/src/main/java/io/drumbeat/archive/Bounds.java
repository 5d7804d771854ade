package io.drumbeat.archive;

/** How much of an archive is read. Whatever is over is refused while it is unpacked, so that it never lies in memory. */
final class Bounds {
    /** Files in the archive; a workbook of many sheets and pictures has some hundred. */
    static final int PARTS = 2_000;
    /** Bytes without the beginning of a tag: a longer stretch is one name, attribute or text. */
    static final int STRETCH = 272 << 10;
    /** Tags of one part; a cell has one or two. */
    static final int TAGS = 5_000_000;
    /** Tags within each other. */
    static final int DEPTH = 64;
    /** Different names of tags and attributes. */
    static final int NAMES = 5_000;
    /** Characters of a part's name that are said. */
    static final int NAME = 100;

    private Bounds() {}
}

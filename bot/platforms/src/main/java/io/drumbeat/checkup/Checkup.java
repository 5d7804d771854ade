package io.drumbeat.checkup;

import java.util.List;

/** Looks at one platform: credentials, permissions, clock. Asks the platform, blocks, never throws, changes nothing. */
public interface Checkup {
    List<Finding> findings();
}

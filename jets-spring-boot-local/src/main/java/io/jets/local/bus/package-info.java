/**
 * Delivers events to the jobs whose rules match, as EventBridge does.
 */
@NullMarked
package io.jets.local.bus;

import org.jspecify.annotations.NullMarked;

/**
 * Hands events to the jobs whose rules match them, as EventBridge does.
 */
@NullMarked
package io.jets.local.bus;

import org.jspecify.annotations.NullMarked;

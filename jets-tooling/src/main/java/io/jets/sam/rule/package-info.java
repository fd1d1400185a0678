/**
 * The resources of EventBridge rules and schedules.
 */
@NullMarked
package io.jets.sam.rule;

import org.jspecify.annotations.NullMarked;

/**
 * The resources of functions: functions, roles and their log group.
 */
@NullMarked
package io.jets.sam.function;

import org.jspecify.annotations.NullMarked;

/**
 * What a job's author writes.
 */
@NullMarked
package io.jets.annotation;

import org.jspecify.annotations.NullMarked;

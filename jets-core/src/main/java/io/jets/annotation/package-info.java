/**
 * Annotations that declare jobs and their triggers.
 */
@NullMarked
package io.jets.annotation;

import org.jspecify.annotations.NullMarked;

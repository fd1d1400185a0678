/**
 * Maven goals that write what SAM deploys.
 */
@NullMarked
package io.jets.maven;

import org.jspecify.annotations.NullMarked;

/**
 * Which simulcast layer a viewer gets.
 *
 * <p>Choosing is apart from switching: {@link org.confera.sfu.layers.LayerSelector} names a layer, and
 * {@code org.confera.sfu.stream} enters it at that layer's next key frame. An allocator that shares a viewer's bandwidth
 * among tracks is a further selector.
 */
package org.confera.sfu.layers;
